FROM debian:13
RUN f() { local a=1; echo "$a"; }; f
