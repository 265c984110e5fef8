FROM debian:13
RUN cd /src; make; cd ..; ls
