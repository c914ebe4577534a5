<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>gui::ClusterPage</name>
    <message numerus="yes">
        <source>In all: %n GPU(s) (%1), %2 usable on each, %3 together, %4 per hour.</source>
        <translation>
            <numerusform>In all: %n GPU (%1), %2 usable on each, %3 together, %4 per hour.</numerusform>
            <numerusform>In all: %n GPUs (%1), %2 usable on each, %3 together, %4 per hour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ConfigurationsPage</name>
    <message numerus="yes">
        <source>The framework refuses all %n combination(s).</source>
        <translation>
            <numerusform>The framework refuses the only combination.</numerusform>
            <numerusform>The framework refuses all %n combinations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checked to run</source>
        <translation>
            <numerusform>%n checked to run</numerusform>
            <numerusform>%n checked to run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n selected</source>
        <translation>
            <numerusform> · %n selected</numerusform>
            <numerusform> · %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n configuration(s):</source>
        <translation>
            <numerusform>Note on %n configuration:</numerusform>
            <numerusform>Note on %n configurations:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ConsequencePanel</name>
    <message numerus="yes">
        <source>of %n combination(s); figures are predicted</source>
        <translation>
            <numerusform>of %n combination; figures are predicted</numerusform>
            <numerusform>of %n combinations; figures are predicted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::Exporter</name>
    <message numerus="yes">
        <source>%n configuration(s) written to %1</source>
        <translation>
            <numerusform>%n configuration written to %1</numerusform>
            <numerusform>%n configurations written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::FieldMessage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ModelPage</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 parameters, %3 used per token; %n layer(s) of width %4, %5 attention heads, %6 key/value heads, vocabulary %7.</source>
        <translation>
            <numerusform>%1: %2 parameters, %3 used per token; %n layer of width %4, %5 attention heads, %6 key/value heads, vocabulary %7.</numerusform>
            <numerusform>%1: %2 parameters, %3 used per token; %n layers of width %4, %5 attention heads, %6 key/value heads, vocabulary %7.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) not understood and not used: %1. Where one changes the sizes, correct them with Type an architecture.</source>
        <translation>
            <numerusform>%n key not understood and not used: %1. Where one changes the sizes, correct them with Type an architecture.</numerusform>
            <numerusform>%n keys not understood and not used: %1. Where one changes the sizes, correct them with Type an architecture.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ParallelismPage</name>
    <message numerus="yes">
        <source>%1 has %n expert(s) in each mixture-of-experts layer.</source>
        <translation>
            <numerusform>%1 has %n expert in each mixture-of-experts layer.</numerusform>
            <numerusform>%1 has %n experts in each mixture-of-experts layer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::PlanPage</name>
    <message numerus="yes">
        <source>None of %n combination(s) keeps every rule. “Why not?” on the configurations page says which rules they break.</source>
        <translation>
            <numerusform>None of %n combination keeps every rule. “Why not?” on the configurations page says which rules they break.</numerusform>
            <numerusform>None of %n combinations keeps every rule. “Why not?” on the configurations page says which rules they break.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n valid configuration(s) is expected to fit in memory. Recompute, more tensor parallelism or more GPUs help.</source>
        <translation>
            <numerusform>None of %n valid configuration is expected to fit in memory. Recompute, more tensor parallelism or more GPUs help.</numerusform>
            <numerusform>None of %n valid configurations is expected to fit in memory. Recompute, more tensor parallelism or more GPUs help.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ProjectFiles</name>
    <message numerus="yes">
        <source>Plan read from %1 with %n configuration(s); it is searched anew.</source>
        <translation>
            <numerusform>Plan read from %1 with %n configuration; it is searched anew.</numerusform>
            <numerusform>Plan read from %1 with %n configurations; it is searched anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::RemediesPanel</name>
    <message numerus="yes">
        <source>%1: %n configuration(s) fit, the fastest in %2 for %3 (predicted)</source>
        <translation>
            <numerusform>%1: %n configuration fits, the fastest in %2 for %3 (predicted)</numerusform>
            <numerusform>%1: %n configurations fit, the fastest in %2 for %3 (predicted)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ReviewPage</name>
    <message numerus="yes">
        <source>Finishing keeps the plan and predicts memory, time and cost of %n configuration(s) on this computer. It costs nothing; only trial runs, started later, are billed.</source>
        <translation>
            <numerusform>Finishing keeps the plan and predicts memory, time and cost of %n configuration on this computer. It costs nothing; only trial runs, started later, are billed.</numerusform>
            <numerusform>Finishing keeps the plan and predicts memory, time and cost of %n configurations on this computer. It costs nothing; only trial runs, started later, are billed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::StatusStrip</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::Workspace</name>
    <message numerus="yes">
        <source>select %n configuration(s) to run</source>
        <translation>
            <numerusform>select %n configuration to run</numerusform>
            <numerusform>select %n configurations to run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deselect %n configuration(s)</source>
        <translation>
            <numerusform>deselect %n configuration</numerusform>
            <numerusform>deselect %n configurations</numerusform>
        </translation>
    </message>
</context>
</TS>
