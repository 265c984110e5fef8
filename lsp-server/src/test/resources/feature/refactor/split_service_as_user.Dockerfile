FROM postgres:18
RUN su postgres -c "pg_ctl -D /d sta▮rt" && createdb a
