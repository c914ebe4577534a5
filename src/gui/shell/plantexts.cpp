// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/plantexts.h"

#include "gui/widgets/translated.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace gui {
namespace {

struct Words { // the context of the strings below
    Q_DECLARE_TR_FUNCTIONS(gui::PlanTexts)
};

} // namespace

QString planHeadline(const domain::TrainingPlan &plan)
{
    if (plan.model.name.empty())
        return Words::tr("No model chosen yet");
    if (!plan.hasCluster())
        return fromStd(plan.model.name);
    return Words::tr("%1 on %2").arg(fromStd(plan.model.name), fromStd(plan.cluster().label));
}

QString shortConfiguration(const domain::Candidate &candidate)
{
    const domain::ParallelLayout &layout = candidate.layout;
    QStringList parts{QStringLiteral("tp %1").arg(layout.tensorParallel), QStringLiteral("pp %1").arg(layout.pipelineParallel)};
    const auto addUnlessOne = [&parts](const QString &word, int value) {
        if (value != 1)
            parts << QStringLiteral("%1 %2").arg(word).arg(value);
    };
    addUnlessOne(QStringLiteral("vp"), layout.virtualPipeline);
    addUnlessOne(QStringLiteral("cp"), layout.contextParallel);
    addUnlessOne(QStringLiteral("ep"), layout.expertParallel);
    parts << QStringLiteral("mbs %1").arg(candidate.batch.microBatchSize) << QStringLiteral("gbs %1").arg(candidate.batch.globalBatchSize);
    if (!(candidate.recompute == domain::RecomputePlan::none()))
        parts << Words::tr("recompute %1").arg(fromStd(domain::recomputeText(candidate.recompute)));
    return parts.join(QStringLiteral(" · "));
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression inBrackets(QStringLiteral("\\s*\\(&\\S\\)"));
    return text.remove(inBrackets).remove(QLatin1Char('&'));
}

} // namespace gui
