# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when BINARY needs, directly or through a library, one that matches FORBIDDEN.
execute_process(COMMAND ldd "${BINARY}" OUTPUT_VARIABLE needed RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "ldd ${BINARY} failed")
endif()
string(REGEX MATCH "${FORBIDDEN}[^\n]*" found "${needed}")
if(found)
    message(FATAL_ERROR "${BINARY} must not link ${found}")
endif()
