FROM debian:13
RUN printf "$MESSAGE"
