FROM alpine
USER www-data:▮
