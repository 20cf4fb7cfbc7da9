#include "fixture.h"

#include "storage/connection.h"
#include "storage/questionnairestore.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

class TestQuestionnaireStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsADocumentByItsHash();
    void keepsItOnce();
    void keepsVersionsApart();
    void missesWhatWasNeverKept();
    void noticesAChangedDocument();

private:
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QuestionnaireStore> m_store;
};

void TestQuestionnaireStore::init()
{
    m_store.reset();
    m_workspace.reset();
    m_folder = std::make_unique<Folder>();
    m_workspace = m_folder->open();
    m_store = std::make_unique<QuestionnaireStore>(*m_workspace);
}

void TestQuestionnaireStore::keepsADocumentByItsHash()
{
    const QuestionnaireDocument document = tinyQuestionnaire();
    QCOMPARE(valueOf(m_store->keep(document)), document.hash);
    const QuestionnaireDocument kept = valueOf(m_store->load(document.hash));
    QCOMPARE(kept.bytes, document.bytes);
    QCOMPARE(kept.hash, document.hash);
    QCOMPARE(kept.key, u"tiny"_qs);
    QCOMPARE(kept.version, u"1.0"_qs);
    QCOMPARE(questionnaireIn(kept, u"en"_qs), questionnaireIn(document, u"en"_qs));
}

void TestQuestionnaireStore::keepsItOnce()
{
    valueOf(m_store->keep(tinyQuestionnaire()));
    valueOf(m_store->keep(tinyQuestionnaire()));
    QCOMPARE(valueOf(m_store->list()).size(), 1);
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM questionnaire_item"), 5);
}

void TestQuestionnaireStore::keepsVersionsApart()
{
    valueOf(m_store->keep(tinyQuestionnaire(u"1.1"_qs)));
    valueOf(m_store->keep(tinyQuestionnaire(u"1.0"_qs)));
    const auto all = valueOf(m_store->list());
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].version, u"1.0"_qs);
    QCOMPARE(all[1].version, u"1.1"_qs);
}

void TestQuestionnaireStore::missesWhatWasNeverKept()
{
    const auto missing = m_store->load(u"no such hash"_qs);
    QCOMPARE(missing.error().code, ErrorCode::NoSuchQuestionnaire);
    QCOMPARE(missing.error().detail, u"no such hash"_qs);
}

void TestQuestionnaireStore::noticesAChangedDocument()
{
    const QString hash = valueOf(m_store->keep(tinyQuestionnaire()));
    storage::run(m_workspace->connection(), "UPDATE questionnaire SET document = replace(document, 'Tiny', 'Puny')");
    QCOMPARE(m_store->load(hash).error().code, ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestQuestionnaireStore)
#include "tst_questionnairestore.moc"
