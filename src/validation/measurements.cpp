// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/measurements.h"

#include "validation/measurementreader.h"

#include <QFile>
#include <array>

// Qt's resources of a static library are linked only when something asks for them.
static void registerMeasurementResources() { Q_INIT_RESOURCE(measurements); }

namespace validation {
namespace {

base::Result<MeasurementFile> readResource(const char *name)
{
    const QString path = QLatin1String(":/measurements/") + QLatin1String(name);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::fail({base::ErrorKind::File, path.toStdString(), base::Text(QT_TRANSLATE_NOOP("core", "built-in data is missing")),
                           base::Text(QT_TRANSLATE_NOOP("core", "Install the program again")), file.errorString().toStdString()});
    }
    return MeasurementFile{name, file.readAll().toStdString()};
}

} // namespace

std::string_view name(Subject subject)
{
    switch (subject) {
    case Subject::PeakMemory:
        return "memory";
    case Subject::OutOfMemory:
        return "oom";
    case Subject::StepTime:
        return "time";
    }
    return "memory";
}

std::span<const MeasurementGroup> measurementGroups()
{
    static const std::array kGroups{
        MeasurementGroup{"dense", QT_TRANSLATE_NOOP("core", "Dense models")},
        MeasurementGroup{"moe", QT_TRANSLATE_NOOP("core", "Mixture of experts")},
        MeasurementGroup{"mla", QT_TRANSLATE_NOOP("core", "Mixture of experts with latent attention")},
        MeasurementGroup{"dense-ampere", QT_TRANSLATE_NOOP("core", "Dense models on Ampere")},
        MeasurementGroup{"dense-hopper", QT_TRANSLATE_NOOP("core", "Dense models on Hopper")},
        MeasurementGroup{"dense-blackwell", QT_TRANSLATE_NOOP("core", "Dense models on Blackwell")},
        MeasurementGroup{"moe-hopper", QT_TRANSLATE_NOOP("core", "Mixture of experts on Hopper")},
        MeasurementGroup{"moe-blackwell", QT_TRANSLATE_NOOP("core", "Mixture of experts on Blackwell")},
        MeasurementGroup{"a100-sweep", QT_TRANSLATE_NOOP("core", "Layout sweep on A100, Aleph Alpha's trainer"), true},
        MeasurementGroup{"h100-sweep", QT_TRANSLATE_NOOP("core", "Layout sweep on H100, Nanotron"), true},
    };
    return kGroups;
}

base::Result<MeasurementSet> publishedMeasurements()
{
    registerMeasurementResources();
    auto sources = readResource("sources.json");
    if (!sources)
        return base::fail(std::move(sources.error()));
    std::vector<MeasurementFile> files;
    for (const char *const name : {"memory.jsonl", "published.jsonl", "a100_sweep.jsonl", "h100_sweep.jsonl"}) {
        auto file = readResource(name);
        if (!file)
            return base::fail(std::move(file.error()));
        files.push_back(std::move(*file));
    }
    return readMeasurements(*sources, files);
}

} // namespace validation
