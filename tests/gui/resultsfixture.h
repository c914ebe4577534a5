// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/campaignfixture.h"
#include "gui/comparison/decisionheader.h"
#include "gui/comparison/resultspage.h"
#include "gui/sessionfixture.h"
#include "gui/shell/example.h"
#include "gui/workspace/measurements.h"
#include "search/baseconfig.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QUrl>
#include <cmath>
#include <string>
#include <vector>

/// Logs as NeMo writes them, in a folder, a run each.
namespace logs {

inline bool write(const QString &path, const std::string &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size());
}

/// What the sandbox writes at the head of each log.
inline constexpr const char *kSimulatedLine = "[autotuner-sandbox] SIMULATED: no machine was measured\n";

/// A run that came as far as a report of its memory, and no step.
inline constexpr const char *kMemoryAlone =
    "[Rank 0] (after 1 iterations) memory (MB) | allocated: 1000.5 | max allocated: 2000.5 | reserved: 3000.0 | max reserved: 3000.0\n";

/// A slow first step, then `seconds` with a little noise.
inline std::string steps(double seconds, int count = 50)
{
    std::string text;
    for (int step = 0; step < count; ++step)
        text += fixture::stepLine(step, step == 0 ? 5 * seconds : seconds * (1 + 0.01 * std::sin(step * 1.7)), 11 - 0.05 * step);
    return text;
}

inline std::string outOfMemory(int stepsBefore = 0)
{
    return steps(9, stepsBefore)
        + "[rank3]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.30 GiB. GPU 3 has a total capacity of 139.81 GiB of "
          "which 1.13 GiB is free.\n";
}

} // namespace logs

/// The whole app on the example, at the results, and a folder of logs: the base, three faster runs, one
/// that ran out of memory, one that printed nothing of use, and one that nobody can tell.
struct ResultsFixture {
    enum class Begin { Anew, WhereItWas }; ///< with the example, or with the project that is in the folder

    ResultsFixture(const catalogue::Catalogue &catalogue, const QTemporaryDir &folder, Begin begin = Begin::Anew)
        : logFolder(folder.filePath(QStringLiteral("logs")))
        , app(catalogue, folder)
    {
        domain::TrainingPlan plan = *gui::examplePlan(catalogue);
        project::Project project;
        project.plan = plan;
        base = search::baseCandidate(plan);
        path = folder.filePath(QStringLiteral("results.autotuner"));
        saved = begin == Begin::WhereItWas || project::saveProjectFile(path, project).has_value();
        app.session->start({path});
        app.window().resize(1400, 900);
        app.window().showStep(gui::Step::Results);
    }

    /// Name of a configuration of the plan that differs from the base as told.
    [[nodiscard]] std::string name(int tp, int mbs) const
    {
        domain::Candidate candidate = base;
        candidate.layout.tensorParallel = tp;
        candidate.layout.expertTensorParallel = tp;
        candidate.layout.sequenceParallel = tp > 1;
        candidate.layout.pipelineParallel = 1;
        candidate.layout.contextParallel = 1;
        candidate.batch.microBatchSize = mbs;
        const domain::TrainingPlan &plan = app.workspace().plan();
        return domain::configurationName(plan.model.name, plan.cluster().nodes, candidate, base);
    }

    bool writeLogs(bool simulated = false) const
    {
        const std::string head = simulated ? logs::kSimulatedLine : "";
        const auto at = [this](const std::string &run) {
            return logFolder + QLatin1Char('/') + QString::fromStdString(run) + QStringLiteral("/log.txt");
        };
        return logs::write(at("base_config"), head + logs::steps(9.4)) && logs::write(at(name(1, 1)), head + logs::steps(6.1))
            && logs::write(at(name(2, 1)), head + logs::steps(7.2)) && logs::write(at(name(2, 2)), head + logs::steps(6.9, 30))
            && logs::write(at(name(1, 4)), head + logs::outOfMemory()) && logs::write(at(name(4, 1)), head + logs::kMemoryAlone)
            && logs::write(at("friday evening"), head + logs::steps(5.0));
    }

    void drop(const QStringList &paths) const
    {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString &dropped : paths)
            urls << QUrl::fromLocalFile(dropped);
        mime.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&app.window(), &enter);
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&app.window(), &event);
    }

    [[nodiscard]] gui::Measurements &measurements() const { return app.session->measurements(); }
    [[nodiscard]] gui::ResultsPage &page() const { return *app.window().findChild<gui::ResultsPage *>(); }
    template <class T>
    [[nodiscard]] T *part(const char *objectName) const
    {
        return app.window().findChild<T *>(QString::fromLatin1(objectName));
    }
    [[nodiscard]] QString headline() const { return part<QLabel>("decisionHeadline")->text(); }
    /// The page shows what was read last, and nothing is being read.
    [[nodiscard]] bool settled() const
    {
        return QTest::qWaitFor([this] { return !measurements().isReading() && page().isUpToDate(); }, kPatience);
    }

    QString logFolder;
    QString path;
    bool saved = false;
    SessionFixture app;
    domain::Candidate base;
};
