FROM alpine
# ▮
