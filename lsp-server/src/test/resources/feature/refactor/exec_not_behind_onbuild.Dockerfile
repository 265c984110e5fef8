FROM debian:13
ONBUILD RUN ▮make all
