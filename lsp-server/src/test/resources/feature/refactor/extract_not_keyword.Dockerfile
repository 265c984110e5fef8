FROM debian:13
WORK▮DIR▮ /a
