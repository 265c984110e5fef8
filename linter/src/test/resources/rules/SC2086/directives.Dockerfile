FROM debian:13
# shellcheck disable=SC2086
RUN set -e; cd $a
RUN <<X
#!/bin/bash
# shellcheck disable=SC2085-SC2087 shell=dash
cd $a || exit
cd $b || exit
X
RUN <<X
set -e
# shellcheck disable=2086
if true; then
  cd $a
fi
cd $b
X
