ARG A=3
FROM debian:${▮A}
