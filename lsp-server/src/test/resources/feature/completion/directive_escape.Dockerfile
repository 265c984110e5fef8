# escape=▮
