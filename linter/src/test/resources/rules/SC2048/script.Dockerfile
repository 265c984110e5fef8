FROM debian:13
RUN f() { ls $*; }; f "a b"
