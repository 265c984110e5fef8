FROM debian:13
▮# 😀
RUN echo 😀; ▮apt list
