FROM debian:13
RUN f() { return 1000; }; f
RUN f() { return "$1"; }; f 1; g() { return 255; }; g; h() { return; }; h; k() { return text; }; k
