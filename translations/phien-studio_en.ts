<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PromptText</name>
    <message numerus="yes">
        <source>On air for %1 on %n destination(s).</source>
        <translation>
            <numerusform>On air for %1 on %n destination.</numerusform>
            <numerusform>On air for %1 on %n destinations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::comment_feed::CommentFeedPanel</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n new comment(s)</source>
        <translation>
            <numerusform>Show %n new comment</numerusform>
            <numerusform>Show %n new comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::stage_controls::OverlayBar</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::window::ConsoleFrame</name>
    <message numerus="yes">
        <source>The show was opened with %n remark(s)</source>
        <translation>
            <numerusform>The show was opened with %n remark</numerusform>
            <numerusform>The show was opened with %n remarks</numerusform>
        </translation>
    </message>
</context>
</TS>
