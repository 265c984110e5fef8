FROM debian:13
RUN mkdir "$HO▮ME/.ssh"
