FROM debian:13
RUN function f() { id; }; f
