# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a translation lacks a string of the sources, or has one that is not finished.
file(MAKE_DIRECTORY "${WORK}")
foreach(language de zh_CN)
    set(copy "${WORK}/autotuner_${language}.ts")
    file(COPY_FILE "${SOURCE}/translations/autotuner_${language}.ts" "${copy}")
    execute_process(COMMAND "${LUPDATE}" -no-obsolete -locations none "${SOURCE}/src" "${SOURCE}/ui" -ts "${copy}"
        OUTPUT_QUIET ERROR_VARIABLE errors RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "lupdate failed: ${errors}")
    endif()
    file(READ "${copy}" text)
    string(REGEX MATCHALL "<source>[^<]*</source>[^<]*(<comment>[^<]*</comment>[^<]*)?<translation type=\"unfinished\"" missing "${text}")
    list(LENGTH missing count)
    if(count GREATER 0)
        list(SUBLIST missing 0 10 first)
        message(FATAL_ERROR "${count} strings are not translated to ${language}, among them: ${first}")
    endif()
endforeach()
