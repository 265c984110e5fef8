package io.dflint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {
    @ParameterizedTest
    @CsvSource({
        "/bin/sh -c, SH",
        "/bin/bash -o pipefail -c, BASH",
        "bash -euxc, BASH",
        "/usr/bin/env bash -c, BASH",
        "/usr/bin/env -S A=b ksh, KSH",
        "/bin/ash -eo pipefail -c, ASH",
        "busybox sh -c, BUSYBOX",
        "/bin/busybox ash, ASH",
        "/bin/dash -c, DASH",
        "zsh -c, ZSH",
        "powershell -Command, OTHER",
        "pwsh.exe -Command, OTHER",
        "cmd /S /C, OTHER",
        "C:\\\\Windows\\\\System32\\\\CMD.EXE /C, OTHER",
        "/usr/bin/python3 -c, OTHER",
        "busybox, BUSYBOX",
        "env, OTHER"
    })
    void isToldByTheCommandLine(String commandLine, Dialect expected) {
        assertThat(Dialect.of(List.of(commandLine.split(" ")))).isEqualTo(expected);
    }

    @Test
    void isShWithoutACommandLine() {
        assertThat(Dialect.of(List.of())).isEqualTo(Dialect.SH);
    }

    @ParameterizedTest
    @CsvSource({
        "'#!/bin/bash\necho', BASH",
        "'#! /usr/bin/env bash -e\necho', BASH",
        "'#!/usr/bin/env -S python3 -u', OTHER",
        "'#!/bin/sh -eux\r\necho', SH",
        "'#!', SH",
        "'echo #!/bin/bash',",
        "'# !/bin/bash',",
        "'',"
    })
    void isToldByTheFirstLine(String script, Dialect expected) {
        assertThat(Dialect.ofShebang(script)).isEqualTo(expected);
    }
}
