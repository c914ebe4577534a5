// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QTabWidget>
#include <QTest>

#include "gui/charts/chartpane.h"
#include "gui/fakedialogs.h"
#include "gui/spacefixture.h"
#include "gui/wholespace/spaceview.h"
#include "gui/wholespace/wholespacewindow.h"
#include "gui/widgets/knoblistedit.h"
#include "gui/workspace/workspace.h"

/// The window over a space made by hand, and how a person drives it.
namespace fixture {

inline constexpr int kSpacePatience = 60'000; // ms; sanitizers and a busy machine are slow

inline domain::KnobList list(std::vector<int> values) { return domain::KnobList::list(std::move(values)); }

template <class Widget>
Widget &part(const QWidget &of, const char *name)
{
    auto *found = of.findChild<Widget *>(QLatin1String(name));
    if (!found)
        qFatal("there is no %s", name);
    return *found;
}

inline void click(const QWidget &of, const char *name) { QTest::mouseClick(&part<QAbstractButton>(of, name), Qt::LeftButton); }

inline QString labelText(const QWidget &of, const char *name) { return part<QLabel>(of, name).text(); }

/// A plan that searches TP 2, PP 2 alone, open in a workspace, and the window over it, shown.
struct ShownSpace {
    explicit ShownSpace(const catalogue::Catalogue &catalogue, SpaceFake made = {}, int clusters = 1)
        : fake(std::move(made))
        , workspace(catalogue)
        , window({workspace, dialogs, fake.source(), &editPlan})
    {
        project::Project project;
        project.plan = planOf(catalogue, clusters);
        workspace.open(project, {});
        window.showKind(report::SpaceKind::Best);
    }

    static domain::TrainingPlan planOf(const catalogue::Catalogue &catalogue, int clusters)
    {
        domain::TrainingPlan plan = catalogue::makePlan(**catalogue.model("llama31_8b"));
        for (int i = 0; i < clusters; ++i) {
            catalogue::ClusterRequest request;
            request.resourceShape = i == 0 ? "gpu.8xh200" : "gpu.8xh100-sxm";
            request.nodes = 8;
            request.pricePerGpuHour = i == 0 ? 3.0 : 2.0;
            plan.clusters.push_back(*catalogue::makeCluster(request, catalogue));
        }
        plan.search.tensorParallel = list({2});
        plan.search.pipelineParallel = list({2});
        plan.search.globalBatchSizes = list({512});
        return plan;
    }

    QWidget &page() { return *part<QTabWidget>(window, "tabs").currentWidget(); }
    gui::SpaceView &table() { return part<gui::SpaceView>(page(), "spaceTable"); }
    gui::ChartPane &chart() { return part<gui::ChartPane>(page(), "spaceChart"); }
    QWidget &controls() { return part<QWidget>(window, "controls"); }
    bool hasRows()
    {
        return QTest::qWaitFor([this] { return table().model()->rowCount() > 0 && table().isVisible() && !isSearching(); }, kSpacePatience);
    }
    bool showsProblem()
    {
        return QTest::qWaitFor([this] { return part<QWidget>(page(), "spaceProblem").isVisible() && !isSearching(); }, kSpacePatience);
    }
    bool isSearching() { return part<QProgressBar>(page(), "progress").isVisible(); }
    bool planSearched()
    {
        return QTest::qWaitFor([this] { return workspace.result() && !workspace.isSearching(); }, kSpacePatience);
    }
    QStringList column(const char *id)
    {
        QStringList cells;
        const int at = page().findChild<gui::SpaceModel *>()->columnOf(id);
        for (int row = 0; row < table().model()->rowCount(); ++row)
            cells << table().model()->index(row, at).data().toString();
        return cells;
    }
    void chooseRow(const char *id, const QString &cell) { table().selectRow(static_cast<int>(column(id).indexOf(cell))); }
    void chooseItem(const char *box, int item)
    {
        auto &combo = part<QComboBox>(controls(), box);
        combo.setFocus();
        while (combo.currentIndex() != item)
            QTest::keyClick(&combo, combo.currentIndex() < item ? Qt::Key_Down : Qt::Key_Up);
    }
    void type(const char *knob, const QString &text)
    {
        auto &button = part<QAbstractButton>(controls(), "fold");
        if (!button.isChecked())
            button.click();
        QLineEdit *edit = part<gui::KnobListEdit>(controls(), knob).lineEdit();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    /// Searched once more than before.
    bool askedAgain(std::size_t before)
    {
        return QTest::qWaitFor([&] { return fake.asked->bests() > before; }, kSpacePatience) && hasRows();
    }

    FakeDialogs dialogs;
    QAction editPlan{QStringLiteral("Edit the cluster…")};
    SpaceFake fake;
    gui::Workspace workspace;
    gui::WholeSpaceWindow window;
};

} // namespace fixture
