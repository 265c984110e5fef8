FROM debian
RUN apt-get ▮
