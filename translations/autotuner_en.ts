<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Calibration</name>
    <message numerus="yes">
        <source>calibrated on %n simulated run(s)</source>
        <translation>
            <numerusform>calibrated on %n simulated run</numerusform>
            <numerusform>calibrated on %n simulated runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>calibrated on %n run(s)</source>
        <translation>
            <numerusform>calibrated on %n run</numerusform>
            <numerusform>calibrated on %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::Accuracy</name>
    <message numerus="yes">
        <source>%n more cannot be predicted; the rows say why.</source>
        <translation>
            <numerusform>%n more cannot be predicted; the rows say why.</numerusform>
            <numerusform>%n more cannot be predicted; the rows say why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With runs of other trainers, %n in all: %1 and %2.</source>
        <translation>
            <numerusform>With runs of other trainers, %n in all: %1 and %2.</numerusform>
            <numerusform>With runs of other trainers, %n in all: %1 and %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Peak memory of %n published run(s) with Megatron-Core is predicted within %1 (median); nine of ten within %2.</source>
        <translation>
            <numerusform>Peak memory of %n published run with Megatron-Core is predicted within %1 (median); nine of ten within %2.</numerusform>
            <numerusform>Peak memory of %n published runs with Megatron-Core is predicted within %1 (median); nine of ten within %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Peak memory of %n published run(s) is predicted within %1 (median); nine of ten within %2.</source>
        <translation>
            <numerusform>Peak memory of %n published run is predicted within %1 (median); nine of ten within %2.</numerusform>
            <numerusform>Peak memory of %n published runs is predicted within %1 (median); nine of ten within %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Step time of %n published run(s) with Megatron-Core is predicted within %1 (median); nine of ten within %2.</source>
        <translation>
            <numerusform>Step time of %n published run with Megatron-Core is predicted within %1 (median); nine of ten within %2.</numerusform>
            <numerusform>Step time of %n published runs with Megatron-Core is predicted within %1 (median); nine of ten within %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Step time of %n published run(s) is predicted within %1 (median); nine of ten within %2.</source>
        <translation>
            <numerusform>Step time of %n published run is predicted within %1 (median); nine of ten within %2.</numerusform>
            <numerusform>Step time of %n published runs is predicted within %1 (median); nine of ten within %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They share %n distinct reading(s), each counted once.</source>
        <translation>
            <numerusform>They share %n distinct reading, counted once.</numerusform>
            <numerusform>They share %n distinct readings, each counted once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The memory verdict is right for %1 of %n published run(s): %2 of %3 that ran were called OOM, %4 of %5 that ran out of memory were called fitting.</source>
        <translation>
            <numerusform>The memory verdict is right for %1 of %n published run: %2 of %3 that ran were called OOM, %4 of %5 that ran out of memory were called fitting.</numerusform>
            <numerusform>The memory verdict is right for %1 of %n published runs: %2 of %3 that ran were called OOM, %4 of %5 that ran out of memory were called fitting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “%6” the memory verdict is right for %1 of %n run(s): %2 of %3 that ran were called OOM, %4 of %5 that ran out of memory were called fitting.</source>
        <translation>
            <numerusform>In “%6” the memory verdict is right for %1 of %n run: %2 of %3 that ran were called OOM, %4 of %5 that ran out of memory were called fitting.</numerusform>
            <numerusform>In “%6” the memory verdict is right for %1 of %n runs: %2 of %3 that ran were called OOM, %4 of %5 that ran out of memory were called fitting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n other published run(s), all of which ran, %1 were called OOM.</source>
        <translation>
            <numerusform>Of %n other published run, which ran, %1 were called OOM.</numerusform>
            <numerusform>Of %n other published runs, all of which ran, %1 were called OOM.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::BarsChart</name>
    <message numerus="yes">
        <source>%n configuration(s), in the ranking&apos;s order.</source>
        <translation>
            <numerusform>%n configuration, in the ranking&apos;s order.</numerusform>
            <numerusform>%n configurations, in the ranking&apos;s order.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::CalibrationDialog</name>
    <message numerus="yes">
        <source>%n verdict(s) change.</source>
        <translation>
            <numerusform>%n verdict changes.</numerusform>
            <numerusform>%n verdicts change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::CampaignBar</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped or skipped</source>
        <translation>
            <numerusform>%n stopped or skipped</numerusform>
            <numerusform>%n stopped or skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at a time</source>
        <translation>
            <numerusform>%n at a time</numerusform>
            <numerusform>%n at a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends after %n failure(s)</source>
        <translation>
            <numerusform>ends after %n failure</numerusform>
            <numerusform>ends after %n failures</numerusform>
        </translation>
    </message>
</context>
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
    <name>gui::Decision</name>
    <message numerus="yes">
        <source>%n step(s) behind it</source>
        <translation>
            <numerusform>%n step behind it</numerusform>
            <numerusform>%n steps behind it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n step(s) were measured: run it longer before you decide.</source>
        <translation>
            <numerusform>Only %n step was measured: run it longer before you decide.</numerusform>
            <numerusform>Only %n steps were measured: run it longer before you decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n step(s) are left out</source>
        <translation>
            <numerusform>The first step is left out</numerusform>
            <numerusform>The first %n steps are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed: select one to see why and what to try.</source>
        <translation>
            <numerusform>%n run failed: select one to see why and what to try.</numerusform>
            <numerusform>%n runs failed: select one to see why and what to try.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) printed no training step: the log may be of another kind, or cut.</source>
        <translation>
            <numerusform>%n run printed no training step: the log may be of another kind, or cut.</numerusform>
            <numerusform>%n runs printed no training step: the log may be of another kind, or cut.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::Explain</name>
    <message numerus="yes">
        <source>One stage, so there is no pipeline: %n micro-batch(es) follow one another, forward and backward.</source>
        <translation>
            <numerusform>One stage, so there is no pipeline: %n micro-batch runs forward and backward.</numerusform>
            <numerusform>One stage, so there is no pipeline: %n micro-batches follow one another, forward and backward.</numerusform>
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
    <name>gui::FindingsPanel</name>
    <message numerus="yes">
        <source>%n problem(s) before a launch</source>
        <translation>
            <numerusform>%n problem before a launch</numerusform>
            <numerusform>%n problems before a launch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready, with %n warning(s)</source>
        <translation>
            <numerusform>Ready, with %n warning</numerusform>
            <numerusform>Ready, with %n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::FixesPanel</name>
    <message numerus="yes">
        <source>%n change(s) would make it fit</source>
        <translation>
            <numerusform>%n change would make it fit</numerusform>
            <numerusform>%n changes would make it fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::GpuCountsPage</name>
    <message numerus="yes">
        <source>&amp;Use %n GPU(s)</source>
        <translation>
            <numerusform>&amp;Use %n GPU</numerusform>
            <numerusform>&amp;Use %n GPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>use %n GPU(s)</source>
        <translation>
            <numerusform>use %n GPU</numerusform>
            <numerusform>use %n GPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole nodes are rented: this cluster has %n GPU(s) in each. Widen the range above.</source>
        <translation>
            <numerusform>Whole nodes are rented: this cluster has %n GPU in each. Widen the range above.</numerusform>
            <numerusform>Whole nodes are rented: this cluster has %n GPUs in each. Widen the range above.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::KnobLines</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::LaunchDialog</name>
    <message numerus="yes">
        <source>%n configuration(s) are checked. Launch at most %1 at once.</source>
        <translation>
            <numerusform>%n configuration is checked. Launch at most %1 at once.</numerusform>
            <numerusform>%n configurations are checked. Launch at most %1 at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::LaunchList</name>
    <message numerus="yes">
        <source>%n run(s), about %1 of training and %2, by prediction; start-up of each run comes on top.</source>
        <translation>
            <numerusform>%n run, about %1 of training and %2, by prediction; start-up of each run comes on top.</numerusform>
            <numerusform>%n runs, about %1 of training and %2, by prediction; start-up of each run comes on top.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) would run out of memory by prediction and are launched nevertheless.</source>
        <translation>
            <numerusform>%n run would run out of memory by prediction and is launched nevertheless.</numerusform>
            <numerusform>%n runs would run out of memory by prediction and are launched nevertheless.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) may run out of memory: that is a result too, not an error.</source>
        <translation>
            <numerusform>%n run may run out of memory: that is a result too, not an error.</numerusform>
            <numerusform>%n runs may run out of memory: that is a result too, not an error.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) cannot be launched; the list says why.</source>
        <translation>
            <numerusform>%n configuration cannot be launched; the list says why.</numerusform>
            <numerusform>%n configurations cannot be launched; the list says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::LogPanel</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), %1</source>
        <translation>
            <numerusform>%n line, %1</numerusform>
            <numerusform>%n lines, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::LoginDialog</name>
    <message numerus="yes">
        <source>The token is refused so far. A new one can take 2 to 3 minutes to be accepted: trying for %n more second(s)…</source>
        <translation>
            <numerusform>The token is refused so far. A new one can take 2 to 3 minutes to be accepted: trying for %n more second…</numerusform>
            <numerusform>The token is refused so far. A new one can take 2 to 3 minutes to be accepted: trying for %n more seconds…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::MainWindow</name>
    <message numerus="yes">
        <source>%n job(s) go on when the window closes, and go on costing money.</source>
        <translation>
            <numerusform>%n job goes on when the window closes, and goes on costing money.</numerusform>
            <numerusform>%n jobs go on when the window closes, and go on costing money.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::MemoryBars</name>
    <message numerus="yes">
        <source>Memory of %n run(s); the GPU has %1</source>
        <translation>
            <numerusform>Memory of %n run; the GPU has %1</numerusform>
            <numerusform>Memory of %n runs; the GPU has %1</numerusform>
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
    <name>gui::NetworkLogWindow</name>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation>
            <numerusform>%1 of %n request</numerusform>
            <numerusform>%1 of %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s). Tokens and bodies are never written here.</source>
        <translation>
            <numerusform>%n request. Tokens and bodies are never written here.</numerusform>
            <numerusform>%n requests. Tokens and bodies are never written here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::NextRuns</name>
    <message numerus="yes">
        <source>Chosen from %1; predictions are corrected by %n measured run(s).</source>
        <translation>
            <numerusform>Chosen from %1; predictions are corrected by %n measured run.</numerusform>
            <numerusform>Chosen from %1; predictions are corrected by %n measured runs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chosen from %1; predictions are corrected by %n simulated run(s), which are no measurements.</source>
        <translation>
            <numerusform>Chosen from %1; predictions are corrected by %n simulated run, which is no measurement.</numerusform>
            <numerusform>Chosen from %1; predictions are corrected by %n simulated runs, which are no measurements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s)</source>
        <comment>as in: chosen from</comment>
        <translation>
            <numerusform>%Ln configuration</numerusform>
            <numerusform>%Ln configurations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::NodeGroups</name>
    <message numerus="yes">
        <source>%1 (%n GPU(s))</source>
        <translation>
            <numerusform>%1 (%n GPU)</numerusform>
            <numerusform>%1 (%n GPUs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) not ready</source>
        <translation>
            <numerusform>%n node not ready</numerusform>
            <numerusform>%n nodes not ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s), %1</source>
        <translation>
            <numerusform>%n node, %1</numerusform>
            <numerusform>%n nodes, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::OrderPreview</name>
    <message numerus="yes">
        <source>Saved %n configuration(s) to %1</source>
        <translation>
            <numerusform>Saved %n configuration to %1</numerusform>
            <numerusform>Saved %n configurations to %1</numerusform>
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
    <name>gui::ResultsPage</name>
    <message numerus="yes">
        <source>Clear the brush (%n run(s))</source>
        <translation>
            <numerusform>Clear the brush (%n run)</numerusform>
            <numerusform>Clear the brush (%n runs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) without a configuration</source>
        <translation>
            <numerusform>%n log without a configuration</numerusform>
            <numerusform>%n logs without a configuration</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) on the way</source>
        <translation>
            <numerusform>%n run on the way</numerusform>
            <numerusform>%n runs on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) belong to no configuration that their name tells.</source>
        <translation>
            <numerusform>%n log belongs to no configuration that its name tells.</numerusform>
            <numerusform>%n logs belong to no configuration that their names tell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or folder(s) could not be read: see Logs.</source>
        <translation>
            <numerusform>%n file or folder could not be read: see Logs.</numerusform>
            <numerusform>%n files or folders could not be read: see Logs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) that were to run have no logs.</source>
        <translation>
            <numerusform>%n configuration that was to run has no logs.</numerusform>
            <numerusform>%n configurations that were to run have no logs.</numerusform>
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
    <name>gui::RunActions</name>
    <message numerus="yes">
        <source>Stop %n running job(s)?</source>
        <translation>
            <numerusform>Stop %n running job?</numerusform>
            <numerusform>Stop %n running jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n run(s)?</source>
        <translation>
            <numerusform>Stop %n run?</numerusform>
            <numerusform>Stop %n runs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) from this list and its job from the workspace?</source>
        <translation>
            <numerusform>Delete %n run from this list and its job from the workspace?</numerusform>
            <numerusform>Delete %n runs from this list and their jobs from the workspace?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n job id(s)</source>
        <translation>
            <numerusform>Copied %n job id</numerusform>
            <numerusform>Copied %n job ids</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::RunDetails</name>
    <message numerus="yes">
        <source>%1, run %2 on %n GPU(s)</source>
        <translation>
            <numerusform>%1, run %2 on %n GPU</numerusform>
            <numerusform>%1, run %2 on %n GPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::RunNotifier</name>
    <message numerus="yes">
        <source>%n runs ended</source>
        <translation>
            <numerusform>%n run ended</numerusform>
            <numerusform>%n runs ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>%n of them failed</numerusform>
            <numerusform>%n of them failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::RunWords</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::RunsPage</name>
    <message numerus="yes">
        <source>%n configuration(s) are checked to run. Log in to a Lepton workspace to launch them, or try it on the sandbox: a simulated cluster on this machine that costs nothing.</source>
        <translation>
            <numerusform>%n configuration are checked to run. Log in to a Lepton workspace to launch them, or try it on the sandbox: a simulated cluster on this machine that costs nothing.</numerusform>
            <numerusform>%n configurations are checked to run. Log in to a Lepton workspace to launch them, or try it on the sandbox: a simulated cluster on this machine that costs nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) are checked to run. What they cost is shown before anything is launched.</source>
        <translation>
            <numerusform>%n configuration are checked to run. What they cost is shown before anything is launched.</numerusform>
            <numerusform>%n configurations are checked to run. What they cost is shown before anything is launched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ScatterPlot</name>
    <message numerus="yes">
        <source>%n run(s): %1 upwards, %2 to the right.</source>
        <translation>
            <numerusform>%n run: %1 upwards, %2 to the right.</numerusform>
            <numerusform>%n runs: %1 upwards, %2 to the right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n predicted configuration(s): %1 upwards, %2 to the right.</source>
        <translation>
            <numerusform>%n predicted configuration: %1 upwards, %2 to the right.</numerusform>
            <numerusform>%n predicted configurations: %1 upwards, %2 to the right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::SourcesDialog</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n without a configuration</source>
        <translation>
            <numerusform>%1, %n without a configuration</numerusform>
            <numerusform>%1, %n without a configuration</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::SpaceControls</name>
    <message numerus="yes">
        <source>All %n alternative(s)</source>
        <translation>
            <numerusform>All %n alternative</numerusform>
            <numerusform>All %n alternatives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::SpacePage</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
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
    <name>gui::StepBoxes</name>
    <message numerus="yes">
        <source>Step times of %n run(s)</source>
        <translation>
            <numerusform>Step times of %n run</numerusform>
            <numerusform>Step times of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlier(s)</source>
        <translation>
            <numerusform>%n outlier</numerusform>
            <numerusform>%n outliers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::StepChart</name>
    <message numerus="yes">
        <source>%n step(s), median %1, last %2</source>
        <translation>
            <numerusform>%n step, median %1, last %2</numerusform>
            <numerusform>%n steps, median %1, last %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::StepLines</name>
    <message numerus="yes">
        <source>Step time of %n run(s) over their steps</source>
        <translation>
            <numerusform>Step time of %n run over their steps</numerusform>
            <numerusform>Step time of %n runs over their steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::StorageDialog</name>
    <message numerus="yes">
        <source>Looking for logs: %n found</source>
        <translation>
            <numerusform>Looking for logs: %n found</numerusform>
            <numerusform>Looking for logs: %n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n files, %2</source>
        <translation>
            <numerusform>%1 of %n file, %2</numerusform>
            <numerusform>%1 of %n files, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more problems.</source>
        <translation>
            <numerusform>%1 And %n more problem.</numerusform>
            <numerusform>%1 And %n more problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::StorageTree</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::SubjectView</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::TrainingDialog</name>
    <message numerus="yes">
        <source>%1 on %n GPU(s): about %2 and %3 for the whole training, by prediction.</source>
        <translation>
            <numerusform>%1 on %n GPU: about %2 and %3 for the whole training, by prediction.</numerusform>
            <numerusform>%1 on %n GPUs: about %2 and %3 for the whole training, by prediction.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::TuneDialog</name>
    <message numerus="yes">
        <source>The budget pays for these %n run(s), about %1 with start-up, and for more.</source>
        <translation>
            <numerusform>The budget pays for this run, about %1 with start-up, and for more.</numerusform>
            <numerusform>The budget pays for these %n runs, about %1 with start-up, and for more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The budget pays for %n run(s) like these: about %1 with start-up.</source>
        <translation>
            <numerusform>The budget pays for %n run like this: about %1 with start-up.</numerusform>
            <numerusform>The budget pays for %n runs like these: about %1 with start-up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that wait for their turn come first.</source>
        <translation>
            <numerusform>%n run that waits for its turn comes first.</numerusform>
            <numerusform>%n runs that wait for their turn come first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Earlier failures no longer count: it ends after %n further one(s).</source>
        <translation>
            <numerusform>Earlier failures no longer count: it ends after %n further one.</numerusform>
            <numerusform>Earlier failures no longer count: it ends after %n further ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that wait for their turn are made.</source>
        <translation>
            <numerusform>%n run that waits for its turn is made.</numerusform>
            <numerusform>%n runs that wait for their turn are made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::Tuning</name>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 of %n run</numerusform>
            <numerusform>%1 of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::WholeSpace</name>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s) finish in %1 (predicted): %2.</source>
        <translation>
            <numerusform>%n GPU finishes in %1 (predicted): %2.</numerusform>
            <numerusform>%n GPUs finish in %1 (predicted): %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1 to %2 GPUs keep the limits (%n of the numbers looked at).</source>
        <translation>
            <numerusform>From %1 to %2 GPUs keep the limits (%n of the numbers looked at).</numerusform>
            <numerusform>From %1 to %2 GPUs keep the limits (%n of the numbers looked at).</numerusform>
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
