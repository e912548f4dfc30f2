"""A reader's figures as OData 4.0, which Excel and Power BI read by themselves."""
