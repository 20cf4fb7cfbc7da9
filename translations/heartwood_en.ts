<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Action</name>
    <message numerus="yes">
        <source>Overdue by %n day(s)</source>
        <translation>
            <numerusform>Overdue by %n day</numerusform>
            <numerusform>Overdue by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due in %n day(s)</source>
        <translation>
            <numerusform>Due in %n day</numerusform>
            <numerusform>Due in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionMoved</name>
    <message numerus="yes">
        <source>Did it move? %n question(s): %1 in %2, %3 in %4</source>
        <translation>
            <numerusform>Did it move? %n question: %1 in %2, %3 in %4</numerusform>
            <numerusform>Did it move? %n questions: %1 in %2, %3 in %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message numerus="yes">
        <source>Views are mixed on %n practice(s).</source>
        <translation>
            <numerusform>Views are mixed on %n practice.</numerusform>
            <numerusform>Views are mixed on %n practices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leaders and front line see %n practice(s) differently.</source>
        <translation>
            <numerusform>Leaders and front line see %n practice differently.</numerusform>
            <numerusform>Leaders and front line see %n practices differently.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Views lie close together; leaders and front line may differ on %n practice(s).</source>
        <translation>
            <numerusform>Views lie close together; leaders and front line may differ on %n practice.</numerusform>
            <numerusform>Views lie close together; leaders and front line may differ on %n practices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leaders and front line see %n practice(s) differently; views are mixed on %1.</source>
        <translation>
            <numerusform>Leaders and front line see %n practice differently; views are mixed on %1.</numerusform>
            <numerusform>Leaders and front line see %n practices differently; views are mixed on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Aspects</name>
    <message numerus="yes">
        <source>%1 of %n question(s) counted</source>
        <comment>how many of how many</comment>
        <translation>
            <numerusform>%1 of %n question counted</numerusform>
            <numerusform>%1 of %n questions counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>No dimension has changed beyond the noise, but %n practice(s) did.</source>
        <translation>
            <numerusform>No dimension has changed beyond the noise, but %n practice did.</numerusform>
            <numerusform>No dimension has changed beyond the noise, but %n practices did.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n problem(s) in %1; it was left as it is.</source>
        <translation>
            <numerusform>%n problem in %1; it was left as it is.</numerusform>
            <numerusform>%n problems in %1; it was left as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverText</name>
    <message numerus="yes">
        <source>The rings above: %n practice(s) from the heart outwards, each as wide as its score.</source>
        <translation>
            <numerusform>The rings above: %n practice from the heart outwards, as wide as its score.</numerusform>
            <numerusform>The rings above: %n practices from the heart outwards, each as wide as its score.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DimensionFindings</name>
    <message numerus="yes">
        <source>%n practice(s), all at %1.</source>
        <translation>
            <numerusform>%n practice, at %1.</numerusform>
            <numerusform>%n practices, all at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n practice(s) close together, from %1 to %2.</source>
        <translation>
            <numerusform>%n practice, from %1 to %2.</numerusform>
            <numerusform>%n practices close together, from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rests on %1 of %n practice(s)</source>
        <translation>
            <numerusform>rests on %1 of %n practice</numerusform>
            <numerusform>rests on %1 of %n practices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>%1 is not a sound questionnaire: %n faults or more. It was not taken.</source>
        <translation>
            <numerusform>%1 is not a sound questionnaire: %n faults or more. It was not taken.</numerusform>
            <numerusform>%1 is not a sound questionnaire: %n faults or more. It was not taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is not a sound questionnaire: %n fault(s). It was not taken.</source>
        <translation>
            <numerusform>%1 is not a sound questionnaire: %n fault. It was not taken.</numerusform>
            <numerusform>%1 is not a sound questionnaire: %n faults. It was not taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n faults or more. Nothing was imported.</source>
        <translation>
            <numerusform>%1 has %n faults or more. Nothing was imported.</numerusform>
            <numerusform>%1 has %n faults or more. Nothing was imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n fault(s). Nothing was imported.</source>
        <translation>
            <numerusform>%1 has %n fault. Nothing was imported.</numerusform>
            <numerusform>%1 has %n faults. Nothing was imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>As %n person(s) see it: %1</source>
        <translation>
            <numerusform>As %n person sees it: %1</numerusform>
            <numerusform>As %n people see it: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldsPage</name>
    <message numerus="yes">
        <source>Level %1 is %n practice(s) away.</source>
        <translation>
            <numerusform>Level %1 is %n practice away.</numerusform>
            <numerusform>Level %1 is %n practices away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeasureTrend</name>
    <message numerus="yes">
        <source>%1, %n waves, oldest first.</source>
        <translation>
            <numerusform>%1, %n wave.</numerusform>
            <numerusform>%1, %n waves, oldest first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeasureVerb</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 covered  %n answer(s)</source>
        <translation>
            <numerusform>%1 covered  %n answer</numerusform>
            <numerusform>%1 covered  %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 forecast %2  median of %n guess(es)</source>
        <translation>
            <numerusform>%1 forecast %2  one guess</numerusform>
            <numerusform>%1 forecast %2  median of %n guesses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ninety</name>
    <message numerus="yes">
        <source>%n thing(s) to do first</source>
        <translation>
            <numerusform>%n thing to do first</numerusform>
            <numerusform>%n things to do first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Perception</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>practices</comment>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhoneWords</name>
    <message numerus="yes">
        <source>Too many wrong codes. Wait %1 second(s), then try again.</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>Too many wrong codes. Wait one second, then try again.</numerusform>
            <numerusform>Too many wrong codes. Wait %1 seconds, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 person(s) are here.</source>
        <comment>in the workshop; %1 is the number</comment>
        <translation>
            <numerusform>One person is here.</numerusform>
            <numerusform>%1 people are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 person(s) don’t know</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>One person doesn’t know</numerusform>
            <numerusform>%1 people don’t know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not applicable for %1 person(s)</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>Not applicable for one person</numerusform>
            <numerusform>Not applicable for %1 people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 dot(s) left</source>
        <comment>%1 is the number</comment>
        <translation>
            <numerusform>One dot left</numerusform>
            <numerusform>%1 dots left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportNotices</name>
    <message numerus="yes">
        <source>%n action(s) without an owner.</source>
        <translation>
            <numerusform>%n action without an owner.</numerusform>
            <numerusform>%n actions without an owner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not counted, for they have not finished: %n person(s).</source>
        <translation>
            <numerusform>Not counted, for they have not finished: %n person.</numerusform>
            <numerusform>Not counted, for they have not finished: %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How answers spread is withheld for %n question(s), with fewer than ten answers.</source>
        <translation>
            <numerusform>How answers spread is withheld for %n question, with fewer than ten answers.</numerusform>
            <numerusform>How answers spread is withheld for %n questions, with fewer than ten answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) withheld, for fewer than five people answered there.</source>
        <translation>
            <numerusform>%n note withheld, for fewer than five people answered there.</numerusform>
            <numerusform>%n notes withheld, for fewer than five people answered there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s) left out.</source>
        <translation>
            <numerusform>%n private note left out.</numerusform>
            <numerusform>%n private notes left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s) printed: the client’s copy leaves them out.</source>
        <translation>
            <numerusform>%n private note printed: the client’s copy leaves it out.</numerusform>
            <numerusform>%n private notes printed: the client’s copy leaves them out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roadmap</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>actions</comment>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomWords</name>
    <message numerus="yes">
        <source>Each person had five dots to place on the gaps that matter most; %n were placed.</source>
        <translation>
            <numerusform>Each person had five dots to place on the gaps that matter most; %n was placed.</numerusform>
            <numerusform>Each person had five dots to place on the gaps that matter most; %n were placed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n don’t know</source>
        <translation>
            <numerusform>%n doesn’t know</numerusform>
            <numerusform>%n don’t know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Talking it over moved the room on %n questions.</source>
        <translation>
            <numerusform>Talking it over moved the room on %n question.</numerusform>
            <numerusform>Talking it over moved the room on %n questions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SceneWords</name>
    <message numerus="yes">
        <source>%n people don’t know</source>
        <translation>
            <numerusform>%n person doesn’t know</numerusform>
            <numerusform>%n people don’t know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not applicable for %n people</source>
        <translation>
            <numerusform>not applicable for %n person</numerusform>
            <numerusform>not applicable for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are here</source>
        <translation>
            <numerusform>%n person is here</numerusform>
            <numerusform>%n people are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n answered</source>
        <comment>%n is how many people vote</comment>
        <translation>
            <numerusform>%1 of %n answered</numerusform>
            <numerusform>%1 of %n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n have finished</source>
        <comment>%n is how many people vote</comment>
        <translation>
            <numerusform>%1 of %n has finished</numerusform>
            <numerusform>%1 of %n have finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n dots are placed</source>
        <translation>
            <numerusform>%1 of %n dot is placed</numerusform>
            <numerusform>%1 of %n dots are placed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people chose %1</source>
        <translation>
            <numerusform>%n person chose %1</numerusform>
            <numerusform>%n people chose %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n dots</source>
        <translation>
            <numerusform>%1: %n dot</numerusform>
            <numerusform>%1: %n dots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreWords</name>
    <message numerus="yes">
        <source>%n answer(s) with a level; of %1 questions, %2 are needed.</source>
        <translation>
            <numerusform>%n answer with a level; of %1 questions, %2 are needed.</numerusform>
            <numerusform>%n answers with a level; of %1 questions, %2 are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%n further sheet(s) unfinished and not counted.</source>
        <translation>
            <numerusform>%n further sheet unfinished and not counted.</numerusform>
            <numerusform>%n further sheets unfinished and not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>People see the same company: views are aligned on each of the %n practice(s) judged.</source>
        <translation>
            <numerusform>People see the same company: views are aligned on the %n practice judged.</numerusform>
            <numerusform>People see the same company: views are aligned on each of the %n practices judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No score rests on recent evidence yet: all %n scored practice(s) are opinion.</source>
        <translation>
            <numerusform>No score rests on recent evidence yet: the %n scored practice is opinion.</numerusform>
            <numerusform>No score rests on recent evidence yet: all %n scored practices are opinion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>further practices in a list</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Views are aligned on each of the %n practice(s) judged, yet leaders and front line see %1 of all practices differently.</source>
        <translation>
            <numerusform>Views are aligned on the %n practice judged, yet leaders and front line see %1 of all practices differently.</numerusform>
            <numerusform>Views are aligned on each of the %n practices judged, yet leaders and front line see %1 of all practices differently.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Views are aligned on each of the %n practice(s) judged, yet the groups see it differently.</source>
        <translation>
            <numerusform>Views are aligned on the %n practice judged, yet the groups see it differently.</numerusform>
            <numerusform>Views are aligned on each of the %n practices judged, yet the groups see it differently.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Evidence behind the %n scored practice(s): two or more kinds for %1, one kind for %2, opinion alone for %3.</source>
        <translation>
            <numerusform>Evidence behind the %n scored practice: two or more kinds for %1, one kind for %2, opinion alone for %3.</numerusform>
            <numerusform>Evidence behind the %n scored practices: two or more kinds for %1, one kind for %2, opinion alone for %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyScore</name>
    <message numerus="yes">
        <source>The mean of %n people, each the mean of that person’s answers; one person, one vote. Whoever answered two thirds of what applies counts.</source>
        <translation>
            <numerusform>The answers of %n person, taken together; one person, one vote. Whoever answered two thirds of what applies counts.</numerusform>
            <numerusform>The mean of %n people, each the mean of that person’s answers; one person, one vote. Whoever answered two thirds of what applies counts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::report::MeasureWords</name>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n blank</source>
        <translation>
            <numerusform>, %n blank</numerusform>
            <numerusform>, %n blank</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n not on the scale</source>
        <translation>
            <numerusform>, %n not on the scale</numerusform>
            <numerusform>, %n not on the scale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median of %n guesses</source>
        <translation>
            <numerusform>median of %n guess</numerusform>
            <numerusform>median of %n guesses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::AnswerImport</name>
    <message numerus="yes">
        <source>%n respondents</source>
        <translation>
            <numerusform>%n respondent</numerusform>
            <numerusform>%n respondents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::AskedChoice</name>
    <message numerus="yes">
        <source>About %n minute(s) to answer.</source>
        <translation>
            <numerusform>About %n minute to answer.</numerusform>
            <numerusform>About %n minutes to answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s).</source>
        <translation>
            <numerusform>%n question.</numerusform>
            <numerusform>%n questions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::AssessmentModel</name>
    <message numerus="yes">
        <source>%1, %n questions</source>
        <translation>
            <numerusform>%1, %n question</numerusform>
            <numerusform>%1, %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n respondents</source>
        <translation>
            <numerusform>%n respondent</numerusform>
            <numerusform>%n respondents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::AssessmentsPage</name>
    <message numerus="yes">
        <source>%n rounds, the newest first</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds, the newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::BackupSettings</name>
    <message numerus="yes">
        <source>%n kept, the newest from %1, in %2.</source>
        <translation>
            <numerusform>%n kept, from %1, in %2.</numerusform>
            <numerusform>%n kept, the newest from %1, in %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::ConsolePage</name>
    <message numerus="yes">
        <source>%n votes are being saved</source>
        <translation>
            <numerusform>%n vote is being saved</numerusform>
            <numerusform>%n votes are being saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::DeletedAssessments</name>
    <message numerus="yes">
        <source>They can be had back for %n days; then they are gone from the file, and from its backups as these are replaced.</source>
        <translation>
            <numerusform>They can be had back for %n day; then they are gone from the file, and from its backups as these are replaced.</numerusform>
            <numerusform>They can be had back for %n days; then they are gone from the file, and from its backups as these are replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n days left</source>
        <comment>a title</comment>
        <translation>
            <numerusform>%1 · %n day left</numerusform>
            <numerusform>%1 · %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::EndPanel</name>
    <message numerus="yes">
        <source>The answers of %n people are kept, and what the room said and decided.</source>
        <translation>
            <numerusform>The answers of %n person are kept, and what the room said and decided.</numerusform>
            <numerusform>The answers of %n people are kept, and what the room said and decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::ExportAll</name>
    <message numerus="yes">
        <source>0 of %n report(s)</source>
        <translation>
            <numerusform>0 of %n report</numerusform>
            <numerusform>0 of %n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) in %1</source>
        <translation>
            <numerusform>%n report in %1</numerusform>
            <numerusform>%n reports in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::ExportDialog</name>
    <message numerus="yes">
        <source>%n file(s), one for each finished assessment.</source>
        <translation>
            <numerusform>%n file, of the one finished assessment.</numerusform>
            <numerusform>%n files, one for each finished assessment.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::FileImport</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::ForecastDialog</name>
    <message numerus="yes">
        <source>%n guesses read.</source>
        <translation>
            <numerusform>%n guess read.</numerusform>
            <numerusform>%n guesses read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::FormField</name>
    <message numerus="yes">
        <source>%n letters at most.</source>
        <translation>
            <numerusform>%n letter at most.</numerusform>
            <numerusform>%n letters at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::HomeView</name>
    <message numerus="yes">
        <source>%n assessment(s) since %1</source>
        <translation>
            <numerusform>%n assessment since %1</numerusform>
            <numerusform>%n assessments since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::LobbyPanel</name>
    <message numerus="yes">
        <source>%n only watch</source>
        <translation>
            <numerusform>%n only watches</numerusform>
            <numerusform>%n only watch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are here</source>
        <translation>
            <numerusform>%n person is here</numerusform>
            <numerusform>%n people are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::MainWindow</name>
    <message numerus="yes">
        <source>The workspace is protected, and %n backup(s) with it.</source>
        <translation>
            <numerusform>The workspace is protected, and %n backup with it.</numerusform>
            <numerusform>The workspace is protected, and %n backups with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::MeasuresPage</name>
    <message numerus="yes">
        <source>%n guesses of %1 were kept.</source>
        <translation>
            <numerusform>%n guess of %1 was kept.</numerusform>
            <numerusform>%n guesses of %1 were kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::NoteEdit</name>
    <message numerus="yes">
        <source>%n letters at most.</source>
        <translation>
            <numerusform>%n letter at most.</numerusform>
            <numerusform>%n letters at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::PassLaptopPage</name>
    <message numerus="yes">
        <source>Whoever takes it now answers %n questions. The facilitator can see who answered what; the next person cannot.</source>
        <translation>
            <numerusform>Whoever takes it now answers %n question. The facilitator can see who answered what; the next person cannot.</numerusform>
            <numerusform>Whoever takes it now answers %n questions. The facilitator can see who answered what; the next person cannot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whoever takes it now answers %n questions. Nobody can see who answered what: neither the next person nor the facilitator.</source>
        <translation>
            <numerusform>Whoever takes it now answers %n question. Nobody can see who answered what: neither the next person nor the facilitator.</numerusform>
            <numerusform>Whoever takes it now answers %n questions. Nobody can see who answered what: neither the next person nor the facilitator.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::PasswordDialog</name>
    <message numerus="yes">
        <source>At least %n letter(s).</source>
        <translation>
            <numerusform>At least %n letter.</numerusform>
            <numerusform>At least %n letters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::PeoplePanel</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::PreparePage</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::QuestionPage</name>
    <message numerus="yes">
        <source>%1 · about %n minute(s) left</source>
        <translation>
            <numerusform>%1 · about %n minute left</numerusform>
            <numerusform>%1 · about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::ReachPanel</name>
    <message numerus="yes">
        <source>%n phones reached this machine, the last one %1.</source>
        <translation>
            <numerusform>%n phone reached this machine, the last one %1.</numerusform>
            <numerusform>%n phones reached this machine, the last one %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::ReviewPage</name>
    <message numerus="yes">
        <source>%n question(s) still open</source>
        <translation>
            <numerusform>%n question still open</numerusform>
            <numerusform>%n questions still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are “don’t know”: a finding, not a fault. Choose any answer to look at it again or to change it.</source>
        <translation>
            <numerusform>%n answer is “don’t know”: a finding, not a fault. Choose any answer to look at it again or to change it.</numerusform>
            <numerusform>%n answers are “don’t know”: a finding, not a fault. Choose any answer to look at it again or to change it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::TalkPanel</name>
    <message numerus="yes">
        <source>%n have not answered yet</source>
        <translation>
            <numerusform>%n has not answered yet</numerusform>
            <numerusform>%n have not answered yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heartwood::ui::WorkshopsPage</name>
    <message numerus="yes">
        <source>%n rounds that several people answered</source>
        <translation>
            <numerusform>%n round that several people answered</numerusform>
            <numerusform>%n rounds that several people answered</numerusform>
        </translation>
    </message>
</context>
</TS>
