// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the built-in help.
#include "gui/shell/help.h"

#include <QCoreApplication>
#include <QStringList>

namespace gui {
namespace {

struct Help { // the context of the strings below
    Q_DECLARE_TR_FUNCTIONS(gui::Help)
};

QString page(HelpTopic topic, const QStringList &paragraphs)
{
    return QStringLiteral("<h2>%1</h2><p>%2</p>").arg(helpTitle(topic), paragraphs.join(QStringLiteral("</p><p>")));
}

QString list(const QStringList &items) { return QStringLiteral("<ul><li>%1</li></ul>").arg(items.join(QStringLiteral("</li><li>"))); }

QString welcomePage()
{
    return page(HelpTopic::Welcome,
                {Help::tr("AutoTuner answers one question before you rent GPUs: how should this model be split over them, and what will "
                          "it take in days and dollars?"),
                 list({Help::tr("<b>New plan</b> leads through model, cluster, training and parallelism. The side of every page says at "
                                "once how many configurations are valid and what the best of them would take."),
                       Help::tr("<b>Open</b> reads a project (.autotuner) or an args.json, also one of the original Python tool."),
                       Help::tr("<b>Try the example</b> opens a finished plan for Llama 3.1 8B on 64 GPUs.")}),
                 Help::tr("Files may also be dropped onto the window; a Hugging Face config.json starts a new plan for that model."),
                 Help::tr("Everything is computed on this machine. Nothing is sent anywhere before you launch a run.")});
}

QString planPage()
{
    return page(
        HelpTopic::Plan,
        {Help::tr("The plan says what is wanted: the model, the machines, the batch, and the values that are searched for each "
                  "kind of parallelism. “Edit…” opens the wizard at the right page; every change can be undone."),
         Help::tr("<b>Cluster alternatives</b> are searched side by side: add one to ask what if it were H100s at another price, or "
                  "sixteen nodes rather than eight. The filled mark shows whose configurations the table lists."),
         Help::tr("Problems are listed at the top, with the value, the rule it breaks and what to do. Errors keep the search from "
                  "starting; warnings only say that some values can never be valid.")});
}

QString configurationsPage()
{
    return page(
        HelpTopic::Configurations,
        {Help::tr("Every combination that keeps all rules of the framework, with predicted memory, step time, days and cost. All "
                  "figures are predictions, not measurements."),
         list({Help::tr("<b>✓ Safe</b>: running out of memory is unlikely."), Help::tr("<b>! Tight</b>: it probably fits; worth a trial."),
               Help::tr("<b>✕ Potential OOM</b>: it probably does not fit.")}),
         Help::tr("The verdict follows from the probability of running out of memory; its limits are in the settings. Check a row to "
                  "select it for a trial; the status bar adds up what the trials would cost."),
         Help::tr("The details beside the table show the odds with the spread of the prediction, where memory and time go, and how a row "
                  "differs from the base configuration. For a row that is tight or does not fit, <b>Make it fit</b> lists changes "
                  "that would help, each estimated, with what it saves and costs; <b>Apply</b> selects that configuration and, where "
                  "the plan does not search it yet, adds it (one undo step). “Why not?” lists what was left out, by rule.")});
}

QString wholeSpacePage()
{
    return page(
        HelpTopic::WholeSpace,
        {Help::tr("The plan searches the values that it lists. <b>Best over the whole space</b> (Plan menu) searches everything that the "
                  "framework allows for the plan's model, clusters and batch: every parallel size, micro batch, recompute and sharding. "
                  "The answer is exact: nothing that is left out could be better. All figures are predictions."),
         list({Help::tr("<b>Pin</b> a knob to values under “Knobs”; what is not pinned stays on auto. Precision is the plan's unless "
                        "you allow another, as it changes the training."),
               Help::tr("What is safe leads, as a run that fails is paid for as well. <b>Trades</b> are faster by at least 0.5 % but "
                        "tight; they are ranked only where nothing is safe. “Memory” changes that."),
               Help::tr("The <b>Pareto front</b> lists what nothing beats in both respects: days and odds of running out of memory on one "
                        "cluster, days and dollars over several."),
               Help::tr("<b>Use this</b> adds the configuration to what the plan searches and selects it; <b>Make it the base</b> makes it "
                        "the one that others are compared with. Both are one undo step.")}),
         Help::tr("<b>How many GPUs should I rent?</b> does the same for every number of GPUs from one node to 16,384 and draws days "
                  "(circles, left axis) and dollars (squares, right axis). A deadline and a budget mark the numbers that keep them; one is "
                  "recommended, with what twice as many and half as many would change. Without limits it is where the curve bends: up to "
                  "it more GPUs save time for little money, beyond it for much. <b>Use</b> gives the plan's cluster that number.")});
}

QString runsPage()
{
    return page(
        HelpTopic::Runs,
        {Help::tr("Short trials of the checked configurations run on your Lepton workspace, or on the built-in sandbox, one after "
                  "another or several at a time, and are watched here. Before anything is billed, the launch dialog shows what it "
                  "costs and checks what it needs."),
         Help::tr("Runs are kept beside the project's file and go on when the window closes; open the project again to find them. "
                  "<b>Pause</b> launches nothing new, <b>Stop</b> ends a run, <b>Limits</b> bound money, time and failures."),
         Help::tr("Beneath the table: what happened to the chosen run and what to try when it failed, its log with search and the "
                  "failing line, its step times beside the prediction, and what was sent. <b>Node groups</b> shows what is free."),
         Help::tr("<b>Next best run</b> names the configurations that are most worth a run now, from predictions alone before anything "
                  "ran and corrected by every run since, with the odds that they run out of memory and that they are the best, "
                  "and says when it is time to stop. Measured runs decide; simulated ones do only while nothing was measured."),
         Help::tr("<b>Tune within budget</b> makes these runs by itself: give it a number of runs or an amount of money, and each "
                  "run is chosen by what those before it have shown, until the budget is used or nothing left is worth a run. "
                  "Pause, stop and limits hold as ever, and a project that is opened again goes on with its tuning."),
         Help::tr("What the sandbox makes is marked as simulated: none of its figures is a measurement.")});
}

QString resultsPage()
{
    return page(
        HelpTopic::Results,
        {Help::tr("What the runs proved: which configuration is best, what the training takes with it in days and dollars, and how much "
                  "less that is than with the recipe's own settings. All of it comes from the steps in the logs."),
         list({Help::tr("<b>Logs</b> are those of this project's runs, and any others: drop a folder or files onto the window. NeMo, "
                        "Megatron-LM and Megatron Bridge logs are read, TensorBoard event files too. A run belongs to the configuration "
                        "that its folder or file is named after, or its args.json says; for others, say it under “Logs…”."),
               Help::tr("<b>Method</b> says which of the first steps are left out and whether the median or the mean of the others is the "
                        "step time."),
               Help::tr("<b>The ranking</b> lists every run: those that failed or printed no step stand below, with the reason. Fewer than "
                        "ten steps are flagged, and so is a figure above what the GPUs can do.")}),
         Help::tr("Charts, table, monitor and configurations share one selection: click a mark or a row. The filter holds for charts and "
                  "table; in the parallel coordinates, drag along an axis to keep only what lies there, and clear it above the table."),
         Help::tr("In a chart: arrow keys walk the marks, Enter chooses, + and − zoom, 0 shows all, Shift with arrows pans; Ctrl with the "
                  "wheel zooms. Every chart can be shown alone, as a table, and written as PNG, SVG, PDF or CSV."),
         Help::tr("Figures of a sandbox are marked as simulated: they try out the way, not the machines.")});
}

QString reportPage()
{
    return page(
        HelpTopic::Report,
        {Help::tr(
             "The report hands the decision on: which configuration, how many days and dollars, how much is saved, and what that rests "
             "on. The preview shows the pages as they are printed; it follows the results and your choices as they change."),
         list({Help::tr(
                   "<b>Sections and charts</b> are switched on and off at the left, with the mouse or the space bar. Charts that no run "
                   "has figures for are greyed."),
               Help::tr("<b>Title and comment</b> are your own words; the comment stands right after the decision. Both, and what is left "
                        "out, are kept in the project."),
               Help::tr("<b>Rows of the ranking</b> shortens the table; the report says how many runs are not listed.")}),
         Help::tr("<b>Export</b> writes a PDF, one HTML file that needs no other, or Markdown with its charts as SVG files in a folder "
                  "beside it. “Copy for a document” puts text, tables and charts on the clipboard."),
         Help::tr("Every figure says whether it is predicted, measured or simulated; a report with figures of a sandbox says so on every "
                  "page."),
         Help::tr("In the preview, Page Up, Page Down, Home and End scroll, + and − zoom, 0 fits the width. Without any run, a report of "
                  "the plan alone can be had.")});
}

QString accuracyPage()
{
    return page(
        HelpTopic::Accuracy,
        {Help::tr("Every figure before a run is a prediction. <b>Help › How far to trust predictions</b> shows how good they are: figures "
                  "that others measured and published, with their sources, beside what this program predicts for the same "
                  "configurations. They are predicted on this computer when the window is first opened."),
         list({Help::tr("<b>Peak memory</b>: errors by class of models, each in the sense that its source measured: tensors alone, torch's "
                        "allocator, or everything on the device."),
               Help::tr("<b>Out of memory</b>: how often the verdict was right, and whether odds of 10 % really mean one run in ten. A bar "
                        "shows the runs that it stands for."),
               Help::tr("<b>Step time</b>: errors, and the share of runs within the predicted band.")}),
         Help::tr("Choose a class at the left to see its rows only, a point in a chart to see its row, a row to see who measured it, with "
                  "which software, and what should be known of it. Ctrl+F filters by words; rows and charts can be copied and exported."),
         Help::tr("For a model, cluster or software unlike all of these, expect larger errors: try a configuration before you rent many "
                  "GPUs for long.")});
}

QString stepTimePage()
{
    return page(
        HelpTopic::StepTime,
        {Help::tr("<b>View › Where the step's time goes</b> explains the predicted step time of the selected configuration and follows "
                  "the selection. “Compare with” puts another configuration beside it: the base, the fastest, or one that you keep."),
         list({Help::tr("<b>Time of a step</b>: bars and a table by kind of work. Groups differ in texture as well as in colour; choose a "
                        "part in either to find it in the other."),
               Help::tr("<b>What limits it</b>: the parts that cost most, what a step would save at most without them, and what to try. "
                        "Where a change was tried with success, a button selects that configuration."),
               Help::tr("<b>Pipeline schedule</b>: what every stage does when, pass by pass, as the framework schedules it: forward plain, "
                        "backward hatched, waiting dashed. Where passes are too narrow, columns show the shares of their time instead: "
                        "forward from the top, backward from the bottom.")}),
         Help::tr("In the schedule: Left and Right walk the passes of a stage, Up and Down change the stage, Home and End go to the first "
                  "and last, Enter brings a pass close; + and − zoom, 0 shows all, Shift with arrows and Page Up/Down scroll; Ctrl with "
                  "the wheel zooms, dragging pans. The chosen micro-batch is outlined on every stage."),
         Help::tr("Tables can be copied and exported, pictures saved as PNG, SVG or PDF. All figures are predictions.")});
}

QString wordsPage()
{
    return page(
        HelpTopic::Words,
        {list({Help::tr("<b>tensor_parallel (TP)</b>: each layer's matrices are cut over that many GPUs. Talks often, so it stays "
                        "inside the NVLink domain."),
               Help::tr("<b>pipeline_parallel (PP)</b>: the layers are cut into stages. Idle time at the ends of a step is the "
                        "<b>bubble</b>."),
               Help::tr("<b>virtual_pipeline (VP)</b>: every stage holds several smaller pieces, which shortens the bubble and adds "
                        "communication. 1 and None mean the same."),
               Help::tr("<b>context_parallel (CP)</b>: each sequence is cut over GPUs, for long sequences."),
               Help::tr("<b>expert_parallel (EP)</b>: the experts of a mixture-of-experts layer are spread over GPUs."),
               Help::tr("<b>data parallel (DP)</b>: what is left; every replica works on its share of the batch."),
               Help::tr("<b>micro_batch_size (MBS)</b>: sequences in one forward pass. <b>global_batch_size (GBS)</b>: sequences in "
                        "one optimizer step."),
               Help::tr("<b>recompute</b>: activations are thrown away and computed again, which trades time for memory."),
               Help::tr("<b>MFU</b>: model FLOPs utilisation, the share of the GPU's peak that the model's own arithmetic uses."),
               Help::tr("<b>exposed communication</b>: time that a step waits for data, because it could not be hidden behind "
                        "computing.")}),
         Help::tr("GiB is 2³⁰ bytes, GB is 10⁹ bytes: datasheets name memory in GB, this app shows GiB.")});
}

QString keyboardPage()
{
    const auto key = [](const char *keys, const QString &what) { return QStringLiteral("<b>%1</b>: %2").arg(QLatin1String(keys), what); };
    return page(
        HelpTopic::Keyboard,
        {list({key("Ctrl+1 … Ctrl+5", Help::tr("go to a step")), key("Ctrl+N, Ctrl+O, Ctrl+S", Help::tr("new plan, open, save")),
               key("Ctrl+Z, Ctrl+Shift+Z", Help::tr("undo, redo")), key("Ctrl+E", Help::tr("export configurations")),
               key("Ctrl+Return", Help::tr("run what is checked")), key("Ctrl+Shift+Return", Help::tr("run the next best")),
               key("Ctrl+B", Help::tr("tune within a budget")), key("F5", Help::tr("search again")),
               key("F1", Help::tr("help for the current page")), key("Ctrl+T", Help::tr("how far to trust predictions")),
               key("Ctrl+Shift+T", Help::tr("where the step's time goes")), key("Ctrl+Shift+B", Help::tr("best over the whole space")),
               key("Ctrl+Shift+G", Help::tr("how many GPUs to rent")), key("Ctrl+,", Help::tr("settings"))})});
}

} // namespace

QString helpTitle(HelpTopic topic)
{
    switch (topic) {
    case HelpTopic::Welcome:
        return Help::tr("First steps");
    case HelpTopic::Plan:
        return Help::tr("Plan");
    case HelpTopic::Configurations:
        return Help::tr("Configurations");
    case HelpTopic::WholeSpace:
        return Help::tr("Best over the whole space");
    case HelpTopic::Runs:
        return Help::tr("Runs");
    case HelpTopic::Results:
        return Help::tr("Results");
    case HelpTopic::Report:
        return Help::tr("Report");
    case HelpTopic::Accuracy:
        return Help::tr("Accuracy");
    case HelpTopic::StepTime:
        return Help::tr("Step time");
    case HelpTopic::Words:
        return Help::tr("Words");
    case HelpTopic::Keyboard:
        return Help::tr("Keyboard");
    }
    return {};
}

QString helpText(HelpTopic topic)
{
    switch (topic) {
    case HelpTopic::Welcome:
        return welcomePage();
    case HelpTopic::Plan:
        return planPage();
    case HelpTopic::Configurations:
        return configurationsPage();
    case HelpTopic::WholeSpace:
        return wholeSpacePage();
    case HelpTopic::Runs:
        return runsPage();
    case HelpTopic::Results:
        return resultsPage();
    case HelpTopic::Report:
        return reportPage();
    case HelpTopic::Accuracy:
        return accuracyPage();
    case HelpTopic::StepTime:
        return stepTimePage();
    case HelpTopic::Words:
        return wordsPage();
    case HelpTopic::Keyboard:
        return keyboardPage();
    }
    return {};
}

} // namespace gui
