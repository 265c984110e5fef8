FROM ruby:3.4-slim AS other-copy-between
RUN useradd -m app
WORKDIR /app
COPY . .
COPY entrypoint.sh /usr/bin/
RUN chmod +x /usr/bin/entrypoint.sh
RUN chown -R app:app /app

FROM php:8.5-fpm AS installed-after
WORKDIR /var/www
COPY . .
RUN composer install --no-dev
RUN chown -R www-data:www-data /var/www

FROM debian:13 AS folder-after
COPY app /srv/app
RUN mkdir /srv/app/data
RUN chown -R app:app /srv/app

FROM debian:13 AS not-copied
WORKDIR /srv/app
RUN chown -R app:app /srv/app

FROM debian:13 AS nearest
COPY a /srv/app
COPY b /srv/app
RUN chown -R app:app /srv/app
