#include "fixture.h"

#include "storage/assessmentstore.h"
#include "storage/questionnairestore.h"
#include "storage/reportwordsstore.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

const AuthorText summary{
    .section = u"summary"_qs, .headline = u"A year well spent"_qs, .text = u"One.\n\nTwo."_qs, .replaces = true};
const AuthorText advice{.section = u"advice"_qs, .headline = {}, .text = u"Start small."_qs};

} // namespace

class TestReportWordsStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsOneTextASection();
    void anEmptyTextIsRemoved();
    void goesWithItsAssessment();
    void aDuplicateHasTheTexts();
    void refusesWhatDoesNotFit();
    void keepsOneBranding();
    void keepsOneLogoAnOrganization();
    void anAccentIsAColour_data();
    void anAccentIsAColour();

private:
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ReportWordsStore> m_store;
    qint64 m_id = 0;
};

void TestReportWordsStore::init()
{
    m_store.reset();
    m_workspace.reset();
    m_folder = std::make_unique<Folder>();
    m_workspace = m_folder->open();
    m_store = std::make_unique<ReportWordsStore>(*m_workspace);
    Assessment round = namedRound(valueOf(QuestionnaireStore(*m_workspace).keep(tinyQuestionnaire())));
    round.head.sample = true;
    m_id = valueOf(AssessmentStore(*m_workspace).add(round));
}

void TestReportWordsStore::keepsOneTextASection()
{
    require(m_store->saveAuthorText(m_id, {.section = u"summary"_qs, .headline = u"Draft"_qs, .text = {}}));
    require(m_store->saveAuthorText(m_id, summary));
    require(m_store->saveAuthorText(m_id, advice));
    QCOMPARE(valueOf(m_store->authorTexts(m_id)), (QList<AuthorText>{advice, summary}));
}

void TestReportWordsStore::anEmptyTextIsRemoved()
{
    const AuthorText onlyReplaces{.section = u"summary"_qs, .headline = {}, .text = {}, .replaces = true};
    require(m_store->saveAuthorText(m_id, onlyReplaces));
    QCOMPARE(valueOf(m_store->authorTexts(m_id)), QList<AuthorText>{onlyReplaces});
    require(m_store->saveAuthorText(m_id, {.section = u"summary"_qs, .headline = {}, .text = {}}));
    QVERIFY(valueOf(m_store->authorTexts(m_id)).isEmpty());
    require(m_store->saveAuthorText(m_id, summary));
    QCOMPARE(valueOf(m_store->authorTexts(m_id)), QList<AuthorText>{summary});
}

void TestReportWordsStore::goesWithItsAssessment()
{
    require(m_store->saveAuthorText(m_id, summary));
    require(AssessmentStore(*m_workspace).removeSample());
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM author_text"), 0);
}

void TestReportWordsStore::aDuplicateHasTheTexts()
{
    require(m_store->saveAuthorText(m_id, summary));
    const qint64 copy = valueOf(AssessmentStore(*m_workspace).duplicate(m_id, u"Copy"_qs, QDate(2027, 1, 1)));
    QCOMPARE(valueOf(m_store->authorTexts(copy)), QList<AuthorText>{summary});
    QCOMPARE(valueOf(m_store->authorTexts(m_id)), QList<AuthorText>{summary});
}

void TestReportWordsStore::refusesWhatDoesNotFit()
{
    QCOMPARE(m_store->saveAuthorText(99, summary).error().code, ErrorCode::NoSuchAssessment);
    QCOMPARE(m_store->saveAuthorText(m_id, {.section = {}, .headline = {}, .text = u"x"_qs}).error().code,
             ErrorCode::BadArgument);
}

void TestReportWordsStore::keepsOneBranding()
{
    QCOMPARE(valueOf(m_store->branding()), Branding());
    Branding branding{.firm = u"Alder & Co."_qs,
                      .logo = QByteArray("<svg>\0\xff\x80</svg>", 14),
                      .accent = u"#2F6f62"_qs,
                      .footer = u"alder.example"_qs,
                      .confidentiality = u"In confidence"_qs};
    require(m_store->saveBranding(branding));
    QCOMPARE(valueOf(m_store->branding()), branding);
    branding.logo.clear();
    branding.firm = u"Beech"_qs;
    require(m_store->saveBranding(branding));
    QCOMPARE(valueOf(m_store->branding()), branding);
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM branding"), 1);
}

void TestReportWordsStore::anAccentIsAColour_data()
{
    QTest::addColumn<QString>("accent");
    QTest::addColumn<bool>("kept");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("six digits") << u"#09aFbc"_qs << true;
    QTest::newRow("three digits") << u"#9ab"_qs << false;
    QTest::newRow("no digit") << u"#09agbc"_qs << false;
    QTest::newRow("a name") << u"crimson"_qs << false;
    QTest::newRow("no hash") << u"009aabc"_qs << false;
}

void TestReportWordsStore::anAccentIsAColour()
{
    QFETCH(const QString, accent);
    QFETCH(const bool, kept);
    QCOMPARE(m_store->saveBranding({.accent = accent}).ok(), kept);
}

void TestReportWordsStore::keepsOneLogoAnOrganization()
{
    const auto logoOf = [this](const QString &organization) {
        return valueOf(m_store->organizationLogo(organization));
    };
    const QByteArray png("\x89PNG\0\xff", 6);
    QVERIFY(logoOf(u"Larkfield"_qs).isEmpty());
    require(m_store->saveOrganizationLogo(u"Larkfield"_qs, "<svg/>"));
    require(m_store->saveOrganizationLogo(u"Hill & Co"_qs, "<svg>2</svg>"));
    require(m_store->saveOrganizationLogo(u"Larkfield"_qs, png));
    QCOMPARE(logoOf(u"Larkfield"_qs), png);
    QCOMPARE(logoOf(u"Hill & Co"_qs), QByteArray("<svg>2</svg>"));
    require(m_store->saveOrganizationLogo(u"Larkfield"_qs, {}));
    QVERIFY(logoOf(u"Larkfield"_qs).isEmpty());
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM organization_logo"), 1);
    QCOMPARE(m_store->saveOrganizationLogo({}, png).error().code, ErrorCode::BadArgument);
}

QTEST_GUILESS_MAIN(TestReportWordsStore)
#include "tst_reportwordsstore.moc"
