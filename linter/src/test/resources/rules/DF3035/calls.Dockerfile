FROM php:8.5-cli AS test
RUN composer install
FROM php:8.5-cli
RUN composer install --prefer-dist
RUN composer --no-dev install
RUN composer require a/b:1
ENV COMPOSER_NO_DEV=1
RUN composer install
