# ▮
FROM alpine
