FROM alpine
R ▮
