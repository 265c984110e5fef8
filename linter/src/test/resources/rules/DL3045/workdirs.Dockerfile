FROM php:8.4-apache
COPY a ./
FROM php:8.4-cli
COPY a ./
FROM example.com/app AS app
COPY a x
FROM app
COPY a .
