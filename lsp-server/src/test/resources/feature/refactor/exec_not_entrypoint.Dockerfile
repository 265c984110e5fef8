FROM debian:13
ENTRYPOINT ▮make all
