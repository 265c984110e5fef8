FROM debian:13
RUN ls > /a > /b
