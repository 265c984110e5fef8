FROM debian:13
SHELL ["/bin/bash", "-lc"]
RUN ▮make all
