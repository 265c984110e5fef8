# profile=all
FROM python:3.14-alpine
RUN wget https://example.com/big.tar.gz
FROM debian:13
RUN wget https://example.com/big.tar.gz
