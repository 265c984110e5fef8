FROM debian:13
CMD ▮make all
