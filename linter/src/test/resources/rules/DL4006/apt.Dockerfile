FROM debian:13
RUN apt update | cat
RUN apt list | cat
