# syntax=example.com/frontend
FROM alpine
RUN --d▮
