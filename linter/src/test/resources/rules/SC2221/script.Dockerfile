FROM debian:13
RUN case $(uname -m) in *64) echo 64 ;; arm64) echo arm ;; esac
