FROM debian:13
RUN alias here="echo $PWD"; here
