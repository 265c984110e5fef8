FROM debian:13
RUN export readonly MODE=fast && make
RUN f() { local readonly x=1; }; f
RUN f() { local -r x=1; export x readonly; readonly y; }; f
