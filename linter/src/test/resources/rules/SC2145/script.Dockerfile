FROM debian:13
RUN f() { echo "args: $@"; }; f a b
