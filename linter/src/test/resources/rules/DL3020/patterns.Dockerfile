FROM alpine:3.22
ADD dist/* /app/
ADD dist/*.jar /app/
ADD app-?.tar* /app/
ADD package*.json /app/
