FROM alpine
WO▮RK /x
