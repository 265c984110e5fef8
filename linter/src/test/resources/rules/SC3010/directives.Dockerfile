FROM debian:13
# shellcheck shell=bash
RUN [[ -d /etc ]]
RUN [[ -d /opt ]]
RUN <<X
# shellcheck shell=bash
[[ -d /etc ]]
X
RUN <<X
#!/bin/bash
# shellcheck disable=SC2086 shell=dash
[[ -d /opt ]]
X
