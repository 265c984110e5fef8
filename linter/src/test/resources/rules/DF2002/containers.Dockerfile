FROM debian:13
ENV DB_PASSWORD=
CMD PGPASSWORD=Zt4rwQ9 psql -h db
CMD ["mysql", "-uroot", "-pZt4rwQ9"]
ENTRYPOINT curl -H "Authorization: Bearer q7Lw2rTz0pKsd83hGQmv" https://api.example.org/v1
HEALTHCHECK CMD redis-cli -a Zt4rwQ9 ping
ONBUILD CMD redis-cli --pass "$REDIS_PASSWORD" ping
CMD ["server", "--password", "$DB_PASSWORD", "--user", "admin"]
CMD ["/app/server", "start", "--masterkey", "kZ8rTq2LwPx7VnB4mSd9HcY3uJf6GeA1"]
