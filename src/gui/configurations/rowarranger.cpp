// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurations/rowarranger.h"

#include <QMetaObject>
#include <utility>

namespace gui {

RowArranger::RowArranger(QObject *parent)
    : QObject(parent)
{
}

RowArranger::~RowArranger() = default; // the jthread asks its worker to stop and joins it

void RowArranger::arrange(Arrangement wanted)
{
    const quint64 generation = ++m_generation;
    m_busy = true;
    if (m_worker.joinable()) {
        // Both passes look at the token every few thousand rows, so this takes well under a frame.
        m_worker.request_stop();
        m_worker.join();
    }
    m_worker = std::jthread([this, generation, wanted = std::move(wanted)](const std::stop_token &stop) {
        const report::TextScope scope{wanted.visibleColumns, {}};
        auto rows = report::filterRows(*wanted.result, wanted.filter, scope, stop);
        if (!rows || !report::sortRows(*wanted.result, *rows, wanted.keys, stop))
            return;
        QMetaObject::invokeMethod(
            this,
            [this, generation, result = wanted.result, order = std::move(*rows)] {
                if (generation != m_generation)
                    return;
                m_busy = false;
                emit arranged(result, order);
            },
            Qt::QueuedConnection);
    });
}

} // namespace gui
